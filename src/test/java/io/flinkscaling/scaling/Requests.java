package io.flinkscaling.scaling;

import io.flinkscaling.scaling.ScalingRequest.Accepted;
import io.flinkscaling.scaling.ScalingRequest.Attempted;
import io.flinkscaling.scaling.ScalingRequest.Failed;
import io.flinkscaling.scaling.ScalingRequest.Unaccepted;
import java.util.Locale;

/** Stored requests in the words of the tests: {@code nothing}, {@code unaccepted 5}, {@code attempted 5} (once, of
 * version 1), {@code accepted 5}, {@code failed 5}. */
final class Requests {

    private Requests() {}

    static ScalingRequest parse(String text) {
        if (text.equals("nothing")) {
            return null;
        }
        String[] words = text.split(" ");
        int capacity = Integer.parseInt(words[1]);
        return switch (words[0]) {
            case "unaccepted" -> new Unaccepted(capacity);
            case "attempted" -> new Attempted(capacity, 1, 1, false);
            case "accepted" -> new Accepted(capacity, "operation-" + capacity);
            case "failed" -> new Failed(capacity, "the reason", false);
            default -> throw new IllegalArgumentException(text);
        };
    }

    static String print(ScalingRequest request) {
        if (request == null) {
            return "nothing";
        }
        return request.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + request.desiredCapacity();
    }
}
