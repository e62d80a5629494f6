package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.template.TemplateParser;
import io.flinkscaling.simulator.template.Value;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Text;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Loads templates: the project's own, which is bundled, or one from a file. */
public final class TemplateFile {

    private static final String BUNDLED = "template.yaml";
    private static final String BUNDLED_NAME = "infra/template.yaml";

    /** Source: CloudFormation user guide, "Understand CloudFormation quotas", template body size in an Amazon S3 object. */
    private static final int MOST_BYTES = 1 << 20;

    /** A line above a table, or the name of a list and a tab before its values. */
    private static final Pattern TEXT_OR_TABLE = Pattern.compile("-{5,}\\r?\\n\\||[A-Z]+\\t\\S");

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
        return read(List.of(file));
    }

    /**
     * Reads one template, or what the AWS CLI says of what is deployed.
     *
     * @param files a template, or the answers that {@link DeployedTemplate} is made of
     * @throws InputException that names the file, if it cannot be read
     */
    public static Template read(List<Path> files) {
        requireDistinct(files);
        List<Value> contents = files.stream().map(TemplateFile::content).toList();
        if (contents.stream().allMatch(DeployedTemplate::isDescribed)) {
            return DeployedTemplate.of(contents.stream()
                    .flatMap(content -> DeployedPages.of(content).stream())
                    .toList());
        }
        if (contents.size() > 1) {
            int other = (int)
                    contents.stream().takeWhile(DeployedTemplate::isDescribed).count();
            throw new InputException(files.get(other) + ": is one of " + files.size()
                    + " files, and not what the AWS CLI says of what is deployed; allowed: one template, or the output"
                    + " of "
                    + DeployedTemplate.COMMANDS);
        }
        return Template.of(files.get(0).toString(), contents.get(0));
    }

    private static void requireDistinct(List<Path> files) {
        Set<Path> known = new HashSet<>();
        for (Path file : files) {
            if (!known.add(real(file))) {
                throw new InputException(file + ": is given twice; allowed: each file once");
            }
        }
    }

    /** Returns the path behind links, or as it is where there is no such file, which is said later. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static Value content(Path file) {
        if (file.toString().endsWith(".tf") || file.toString().endsWith(".tf.json")) {
            throw new InputException(file + ": is no CloudFormation template (Terraform? it is not read); allowed: a"
                    + " CloudFormation or SAM template with the same target, policies and alarms");
        }
        try {
            String text = withoutByteOrderMark(text(file));
            if (TEXT_OR_TABLE.matcher(text).lookingAt()) {
                throw new InputException(
                        file + ": is the AWS CLI's output as text or table; allowed: the same with --output json");
            }
            return body(file.toString(), TemplateParser.parse(file.toString(), text));
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": does not exist; allowed: a CloudFormation template");
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": is not UTF-8 text; allowed: a CloudFormation template");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage());
        }
    }

    /** Returns the template that {@code aws cloudformation get-template} prints: YAML in a text, JSON as it is. */
    private static Value body(String file, Value content) {
        Value body = content instanceof Fields fields ? fields.fields().get("TemplateBody") : null;
        if (body instanceof Text text) {
            return TemplateParser.parse(file + " TemplateBody", text.text());
        }
        return body == null ? content : body;
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
