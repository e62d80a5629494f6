package io.flinkscaling.simulator.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who mistyped a name has meant. */
public final class Suggestion {

    /** One letter in three may be wrong: more is another word. */
    private static final int LETTERS_PER_MISTAKE = 3;

    /** The beginning of a name, such as a policy's first word. */
    private static final int LEAST_LETTERS_OF_BEGINNING = 3;

    private Suggestion() {}

    /**
     * Returns {@code ; did you mean Headroom?}, to be put after what is allowed, or nothing if no name is near.
     *
     * @param given what was typed
     * @param names what could have been meant; case does not count
     */
    public static String of(String given, Collection<String> names) {
        LevenshteinDistance distance = new LevenshteinDistance(given.length() / LETTERS_PER_MISTAKE);
        String lowerCase = given.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> Map.entry(name, distance.apply(lowerCase, name.toLowerCase(Locale.ROOT))))
                .filter(found -> found.getValue() >= 0)
                .min(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .or(() -> beginningWith(lowerCase, names))
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    private static Optional<String> beginningWith(String lowerCase, Collection<String> names) {
        return names.stream()
                .filter(name -> lowerCase.length() >= LEAST_LETTERS_OF_BEGINNING)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(lowerCase))
                .findFirst();
    }
}
