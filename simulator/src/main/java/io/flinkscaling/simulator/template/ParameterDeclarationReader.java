package io.flinkscaling.simulator.template;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the declaration of a parameter. */
final class ParameterDeclarationReader {

    private ParameterDeclarationReader() {}

    static ParameterDeclaration read(String name, Value value) {
        Properties properties = Properties.of("parameter " + name, value)
                .only(
                        "Type",
                        "Default",
                        "AllowedValues",
                        "AllowedPattern",
                        "MinValue",
                        "MaxValue",
                        "MinLength",
                        "MaxLength",
                        "Description",
                        "ConstraintDescription",
                        "NoEcho");
        return new ParameterDeclaration(
                name,
                properties.text("Type"),
                properties.optionalText("Default"),
                properties.texts("AllowedValues"),
                properties.optionalText("AllowedPattern").map(pattern -> compiled(properties, pattern)),
                properties.optionalNumber("MinValue"),
                properties.optionalNumber("MaxValue"),
                properties.optionalNumber("MinLength"),
                properties.optionalNumber("MaxLength"),
                properties.optionalText("ConstraintDescription"),
                value.position());
    }

    private static Pattern compiled(Properties properties, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw properties.refusal("AllowedPattern", "a regular expression");
        }
    }
}
