package io.flinkscaling.simulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: CloudFormation user guide, "Parameters", and "Rules". */
class ParametersTest {

    private static final String TEMPLATE = """
            Parameters:
              Count: {Type: Number, Default: 3, MinValue: 1, MaxValue: 10}
              Share: {Type: Number, Default: 0.5, MinValue: 0}
              Kind: {Type: String, Default: Small, AllowedValues: [Small, Large]}
              Days: {Type: Number, Default: 1, AllowedValues: [1, 7]}
              Name: {Type: String, Default: abc, AllowedPattern: '[a-z]*', MinLength: 2, MaxLength: 5}
              Zones: {Type: CommaDelimitedList, Default: 'a,b', AllowedPattern: '[a-z]'}
              Limit: {Type: String, Default: '0', AllowedPattern: '0|[1-9]', ConstraintDescription: a digit}
              Image: {Type: 'AWS::EC2::Image::Id', Default: ami-1}
              Unset: {Type: Number, MinValue: 1}
            Rules:
              LargeNeedsMany:
                RuleCondition: !Equals [!Ref Kind, Large]
                Assertions:
                  - Assert: !Contains [['5', '6'], !Ref Count]
                    AssertDescription: Large needs a Count of 5 or 6
            Resources:
              Tested: {Type: Test, Properties: {Value: !Ref Unset}}
            """;

    @Test
    void haveTheirDefaultsAndWhatIsSetOtherwise() {
        ParameterValues values = Templates.resolved(TEMPLATE, Map.of("Count", "4", "Kind", "Small"))
                .parameters();

        assertThat(values.asText())
                .containsEntry("Count", "4")
                .containsEntry("Share", "0.5")
                .doesNotContainKey("Unset");
        assertThat(values.number("Count")).hasValue(4);
        assertThat(values.number("Name")).isEmpty();
    }

    @Test
    void oneWithoutAValueIsOnlyAskedForWhereANumberIsMadeOfIt() {
        Resource resource =
                Templates.resolved(TEMPLATE, Map.of()).resources("Test").get(0);

        assertThat(resource.properties().text("Value")).isEqualTo("${Unset}");
        assertThatThrownBy(() -> resource.properties().number("Value"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "test.yaml:18: resource Tested: Value is \"${Unset}\"; allowed: a number; a parameter without a"
                                + " default is set by --parameter Key=Value");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"Count, 10", "Share, 1e-3", "Share, +.5", "Zones, 'b, c'", "Image, anything", "Days, 7", "Unset, 2"})
    void takeWhatIsAllowed(String name, String value) {
        assertThat(Templates.resolved(TEMPLATE, Map.of(name, value))
                        .parameters()
                        .asText())
                .containsEntry(name, value);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            Count | 0       | parameter Count is "0"; allowed: a number from 1 to 10
            Count | x       | parameter Count is "x"; allowed: a number from 1 to 10
            Count | NaN     | parameter Count is "NaN"; allowed: a number from 1 to 10
            Count | 2d      | parameter Count is "2d"; allowed: a number from 1 to 10
            Share | -1      | parameter Share is "-1"; allowed: a number from 0
            Kind  | small   | parameter Kind is "small"; allowed: Small, Large; did you mean Small?
            Days  | 2       | parameter Days is "2"; allowed: 1, 7
            Name  | a1      | parameter Name is "a1"; allowed: a text of a length from 2 to 5 that matches [a-z]*
            Name  | abcdef  | parameter Name is "abcdef"; allowed: a text of a length from 2 to 5 that matches [a-z]*
            Zones | a,bc    | parameter Zones is "a,bc"; allowed: a text that matches [a-z]
            Limit | 0.0     | parameter Limit is "0.0"; allowed: a digit
            Nmae  | x       | parameter "Nmae" is unknown; allowed: Count, Share, Kind, Days, Name, Zones, Limit, Image, Unset
            """)
    void refuseWhatIsNotAllowed(String name, String value, String message) {
        assertThatThrownBy(() -> Templates.resolved(TEMPLATE, Map.of(name, value)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void thatContradictEachOtherAreRefusedByARule() {
        assertThat(Templates.resolved(TEMPLATE, Map.of("Kind", "Large", "Count", "5"))
                        .parameters()
                        .asText())
                .containsEntry("Kind", "Large");
        assertThatThrownBy(() -> Templates.resolved(TEMPLATE, Map.of("Kind", "Large")))
                .isInstanceOf(InputException.class)
                .hasMessage("test.yaml:15: rule LargeNeedsMany: Large needs a Count of 5 or 6");
    }

    @Test
    void aDefaultThatIsNotAllowedIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Templates.resolved(
                        "Resources: {}\nParameters:\n  Count: {Type: Number, Default: 0, MinValue: 1}\n", Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("test.yaml:3: the default of parameter Count is \"0\"; allowed: a number from 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !Equals [a, a, a]    | test.yaml:3: Fn::Equals has no list of 2 values
            !Condition B         | test.yaml:3: condition "B" is not declared; allowed: A
            !Condition A         | test.yaml:3: condition "A" depends on itself
            yes                  | test.yaml:3: is not a condition; allowed: Condition, Fn::Equals, Fn::And, Fn::Or, Fn::Not
            !Sub x               | test.yaml:3: condition function Fn::Sub is not understood; allowed: Condition,
            """)
    void aBadConditionIsRefusedWithItsLine(String condition, String message) {
        ResolvedTemplate template = Templates.resolved(
                "Resources: {T: {Type: Test, Condition: A}}\nConditions:\n  A: " + condition + "\n", Map.of());

        assertThatThrownBy(() -> template.resources("Test"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }
}
