package io.flinkscaling.simulator.scaling;

import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Loads templates: the project's own, which is bundled, or one from a file. */
public final class TemplateFile {

    private static final String BUNDLED = "template.yaml";
    private static final String BUNDLED_NAME = "infra/template.yaml";

    private TemplateFile() {}

    /** Returns the project's own template. */
    public static Template bundled() {
        try (InputStream resource = TemplateFile.class.getResourceAsStream(BUNDLED)) {
            return Template.parse(BUNDLED_NAME, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a template, or throws an {@link InputException} that names the file. */
    public static Template read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(file + ": is a directory; allowed: a CloudFormation template");
        }
        try {
            return Template.parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": does not exist; allowed: a CloudFormation template");
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": is not UTF-8 text; allowed: a CloudFormation template");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage());
        }
    }
}
