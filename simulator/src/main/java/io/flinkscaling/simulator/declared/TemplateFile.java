package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Loads templates: the project's own, which is bundled, or one from a file. */
public final class TemplateFile {

    private static final String BUNDLED = "template.yaml";
    private static final String BUNDLED_NAME = "infra/template.yaml";

    /** Source: CloudFormation user guide, "Understand CloudFormation quotas", template body size in an Amazon S3 object. */
    private static final int MOST_BYTES = 1 << 20;

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
        if (file.toString().endsWith(".tf") || file.toString().endsWith(".tf.json")) {
            throw new InputException(file + ": is no CloudFormation template (Terraform? it is not read); allowed: a"
                    + " CloudFormation or SAM template with the same target, policies and alarms");
        }
        try {
            return Template.parse(file.toString(), withoutByteOrderMark(text(file)));
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": does not exist; allowed: a CloudFormation template");
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": is not UTF-8 text; allowed: a CloudFormation template");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException(file + ": is a directory; allowed: a CloudFormation template");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe would be waited for until somebody writes.
            throw new InputException(file + ": is not a regular file; allowed: a CloudFormation template");
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InputException(file + ": is larger than 1 MB; allowed: a CloudFormation template of at most "
                        + MOST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }
}
