package io.flinkscaling.simulator.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the names of files and directories: nothing is fetched from elsewhere. */
final class LocalPaths implements ITypeConverter<Path> {

    /** A drive of Windows has one letter. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    @Override
    public Path convert(String text) {
        if (URL.matcher(text).matches()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is a URL, which is not read; allowed: a file here; download it," + " such as by "
                            + (text.startsWith("s3:") ? "aws s3 cp" : "curl -O"));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("\"" + text + "\" is not a name of a file: " + e.getReason());
        }
    }
}
