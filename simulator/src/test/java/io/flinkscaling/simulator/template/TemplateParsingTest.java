package io.flinkscaling.simulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParsingTest {

    @Test
    void jsonIsReadAsYamlIs() {
        ResolvedTemplate template = Templates.resolved("""
                {"Parameters": {"Number": {"Type": "Number", "Default": 5}},
                 "Resources": {"Tested": {"Type": "Test", "Properties": {"Value": {"Fn::Sub": "${Number}!"}}}}}
                """, Map.of());

        assertThat(Templates.valueIn(template)).isEqualTo("5!");
    }

    @Test
    void jsonMayEscapeASlash() {
        ResolvedTemplate template = Templates.resolved("""
                {"Resources": {"Tested": {"Type": "Test", "Properties": {"Value": "https:\\/\\/a \\\\/ \\"b\\""}}}}
                """, Map.of());

        assertThat(Templates.valueIn(template)).isEqualTo("https://a \\/ \"b\"");
    }

    /** Which one CloudFormation would take is not to be guessed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Resources:/  Tested: {Type: Test, Properties: {Value: 1, Value: 2}}   | :2: "Value" is given twice, first in line 2; allowed: once
        Resources:/  A: {Type: Test}/  A: {Type: Test}                        | :3: "A" is given twice, first in line 2; allowed: once
        {"Resources": {"A": {"Type": "Test",/"Type": "Other"}}}               | :2: "Type" is given twice, first in line 1; allowed: once
        """)
    void aNameThatIsGivenTwiceIsRefused(String text, String message) {
        assertThatThrownBy(() -> TemplateParser.parse("template", text.replace('/', '\n')))
                .isInstanceOf(InputException.class)
                .hasMessage("template" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"\\x", "a: \"\\UFFFFFFFF\"", "a: \"\\U00110000\"", "{\"a\": \"\\U00110000\"}"})
    void anEscapeThatIsNoCharacterIsRefused(String text) {
        assertThatThrownBy(() -> TemplateParser.parse("template", text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("template:1: is not YAML: ")
                .hasMessageNotContainingAny("\n", "\r");
    }

    @Test
    void typesAreNotTakenForOneThatBeginsLikeThem() {
        ResolvedTemplate template = Templates.resolved("""
                Resources:
                  Tested: {Type: Test, Properties: {Value: x}}
                  Other: {Type: TestVariant, Properties: {Value: y}}
                """, Map.of());

        assertThat(template.resources("Test")).extracting(Resource::id).containsExactly("Tested");
    }

    /** The original sample declares DependsOn three times, and CloudFormation takes it. */
    @Test
    void ofAKeyThatStandsTwiceTheLastOneCounts() {
        ResolvedTemplate template = Templates.resolved("""
                Resources:
                  Tested:
                    Type: Test
                    DependsOn: First
                    DependsOn: Second
                    Properties: {Value: x}
                """, Map.of());

        assertThat(template.resources("Test").get(0).dependsOn()).containsExactly("Second");
    }

    @Test
    void whatNobodyAsksForMayBeAnything() {
        ResolvedTemplate template = Templates.resolved("""
                Resources:
                  Tested: {Type: Test, Properties: {Value: x}}
                  Other: {Type: Other, Properties: {UserData: !Base64 x, Name: !Ref Nowhere}}
                """, Map.of());

        assertThat(Templates.valueIn(template)).isEqualTo("x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                            | test.yaml:1: is empty; allowed: a CloudFormation template
            a: [b                                         | test.yaml:2: is not YAML: expected ',' or ']'
            - a                                           | test.yaml:1: template is not a mapping; allowed: a mapping of names to values
            Resource: {}                                  | test.yaml:1: template: property Resource is not understood; allowed: AWSTemplateFormatVersion,
            Description: x                                | test.yaml:1: template: property Resources is missing
            Resources: []                                 | test.yaml:1: template: Resources is not a mapping
            Resources: {A: {Properties: {}}}              | test.yaml:1: resource A: property Type is missing
            Resources: {A: {Type: T, Properties: [x]}}    | test.yaml:1: resource A: Properties is not text; allowed: a mapping
            {Transform: MyMacro, Resources: {}}           | test.yaml:1: template: Transform is not understood; allowed: AWS::Serverless-2016-10-31
            {Globals: [], Resources: {}} | test.yaml:1: template: Globals is not a mapping; allowed: a mapping of names
            Resources: {? [a] : b}                        | test.yaml:1: has a key that is not text; allowed: a name
            Resources: &a [*a]                            | test.yaml:1: is nested deeper than 100 levels
            """)
    void whatIsNoTemplateIsRefused(String text, String message) {
        assertThatThrownBy(() -> Template.parse("test.yaml", text + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }
}
