package io.flinkscaling.simulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: CloudFormation user guide, "Intrinsic function reference". */
class IntrinsicFunctionsTest {

    private static final String AROUND = """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Number: {Type: Number, Default: 5}
              Empty: {Type: String, Default: ''}
              Unset: {Type: String}
              Names: {Type: CommaDelimitedList, Default: 'a, b,c'}
            Mappings:
              Sizes: {Small: {Memory: '128'}, Large: {Memory: '512'}}
            Conditions:
              Yes: !Equals [!Ref Number, '5']
              No: !Not [{Condition: Yes}]
              Never: !And [!Condition Yes, !Condition No]
              Either: {'Fn::Or': [{Condition: No}, {'Fn::Equals': [{Ref: Empty}, '']}]}
              UnsetIsEmpty: !Equals [!Ref Unset, '']
            Resources:
              Topic: {Type: AWS::SNS::Topic}
              Absent: {Type: AWS::SNS::Topic, Condition: No}
              Function: {Type: AWS::Serverless::Function}
              Tested:
                Type: Test
                Properties:
                  Value: %s
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain                                              | plain
            1.50                                               | 1.50
            true                                               | true
            !Ref Number                                        | 5
            {Ref: Number}                                      | 5
            !Ref Names                                         | [a, b, c]
            !Ref Unset                                         | ${Unset}
            !Ref AWS::Region                                   | us-east-1
            !Ref Topic                                         | ${Topic}
            !Ref FunctionRole                                  | ${FunctionRole}
            !GetAtt Topic.TopicArn                             | ${Topic.TopicArn}
            {'Fn::ImportValue': shared-StreamName}             | ${shared-StreamName}
            !ImportValue {'Fn::Sub': 'shared-${Number}'}       | ${shared-5}
            !GetAtt [Topic, TopicArn]                          | ${Topic.TopicArn}
            {'Fn::GetAtt': [Topic, TopicArn]}                  | ${Topic.TopicArn}
            !Sub 'x-${Number}-${AWS::Partition}'               | x-5-aws
            !Sub '${Topic}/${Topic.TopicArn}'                  | ${Topic}/${Topic.TopicArn}
            !Sub '${!Number} $5'                               | ${Number} $5
            !Sub ['${A}${Number}', {A: !Join ['', [p, q]]}]    | pq5
            {'Fn::Sub': '${Number}'}                           | 5
            !If [Yes, a, !Ref Nowhere]                         | a
            !If [No, !Ref Nowhere, b]                          | b
            !If [Never, a, b]                                  | b
            !If [Either, a, b]                                 | a
            !If [UnsetIsEmpty, a, b]                           | b
            [a, !If [No, b, !Ref AWS::NoValue], c]             | [a, c]
            {A: 1, B: !Ref AWS::NoValue}                       | {A=1}
            !Join ['-', [a, !Ref Number]]                      | a-5
            !Join ['-', !Ref Names]                            | a-b-c
            !Split ['.', 'a.b']                                | [a, b]
            !Select [1, !Ref Names]                            | b
            !Select ['0', !Split ['.', 'a.b']]                 | a
            !FindInMap [Sizes, Large, Memory]                  | 512
            {'Fn::FindInMap': [Sizes, Small, Memory]}          | 128
            """)
    void areResolved(String expression, String expected) {
        assertThat(Templates.valueIn(Templates.resolved(AROUND.formatted(expression), Map.of())))
                .hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            !Base64 x                     | function Fn::Base64 is not understood; allowed: Ref,
            {'Fn::ImportValue': [x]}      | Fn::ImportValue has an argument that is not text
            !Ref Nowhere                  | "Nowhere" is neither a parameter nor a resource of this template
            !Ref Absent                   | resource Absent is not created, because condition No does not hold
            !GetAtt Absent.TopicArn       | resource Absent is not created
            !GetAtt Topic                 | Fn::GetAtt of "Topic" names no attribute; allowed: Resource.Attribute
            !Sub 'x ${Nowhere.Arn}'       | "Nowhere" is neither a parameter nor a resource of this template
            !Sub '${Names}'               | Fn::Sub: ${Names} is not text
            !Sub [a, b, c]                | Fn::Sub has neither a text nor a list of a text and a mapping
            !If [Maybe, a, b]             | condition "Maybe" is not declared; allowed: Yes, No, Never,
            !If [Yes, a]                  | Fn::If has no list of 3 arguments
            !FindInMap [Sizes, Huge, Memory] | Fn::FindInMap finds no Sizes.Huge.Memory in Mappings
            !Select [3, [a, b]]           | Fn::Select has no item 3 in its list
            !Join ['-', a]                | Fn::Join has an argument that is not a list
            """)
    void areRefusedWithTheirLine(String expression, String message) {
        ResolvedTemplate template = Templates.resolved(AROUND.formatted(expression), Map.of());

        assertThatThrownBy(() -> template.resources("Test"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("test.yaml:22: " + message);
    }
}
