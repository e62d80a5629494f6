package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.recording.Numbers;
import io.flinkscaling.simulator.trace.recording.Timestamps;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.OptionalDouble;

/** Tokens one after the other; whatever is not as wanted is refused with its place. */
record Json(JsonParser parser, TraceSource source) {

    JsonToken token() {
        return parser.currentToken();
    }

    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Moves to the next field of an object and its value; returns its name, or null at the object's end. */
    String nextField() throws IOException {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return null;
        }
        String field = parser.currentName();
        parser.nextToken();
        return field;
    }

    /** Moves to the next element of an array; returns false at its end. */
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    void require(JsonToken token, String allowed) throws IOException {
        if (token() != token) {
            throw notAllowed(allowed);
        }
    }

    String optionalText() throws IOException {
        if (token() == JsonToken.VALUE_NULL) {
            return "";
        }
        require(JsonToken.VALUE_STRING, "a string");
        return parser.getText();
    }

    double number() throws IOException {
        if (!isNumber()) {
            throw notAllowed("a number");
        }
        return parser.getDoubleValue();
    }

    boolean isNumber() {
        return token() != null && token().isNumeric();
    }

    /** Returns the number, be it in quotes, as some databases write all; anything else is skipped. */
    OptionalDouble numberIfAny() throws IOException {
        if (isNumber()) {
            return OptionalDouble.of(number());
        }
        double number = token() == JsonToken.VALUE_STRING
                ? Numbers.parse(parser.getText().strip())
                : Double.NaN;
        skip();
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    void addTimeTo(WrittenTimes times) throws IOException {
        try {
            if (isNumber()) {
                times.add(parser.getDoubleValue());
            } else {
                require(JsonToken.VALUE_STRING, Timestamps.ALLOWED);
                times.add(parser.getText().strip());
            }
        } catch (DateTimeException e) {
            throw notAllowed(Timestamps.ALLOWED);
        }
    }

    InputException notAllowed(String allowed) throws IOException {
        return error("is " + found() + "; allowed: " + allowed);
    }

    private String found() throws IOException {
        if (token() == null) {
            return "nothing";
        }
        return switch (token()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> Quoted.of(parser.getText());
            default -> Quoted.escape(shortened(parser.getText()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    InputException error(String problem) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String place = "line " + parser.currentTokenLocation().getLineNr();
        return source.errorAt(pointer.isEmpty() ? place : place + ", " + Quoted.escape(pointer), problem);
    }
}
