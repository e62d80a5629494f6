package io.flinkscaling.simulator.tune;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What is searched.
 *
 * @param axes the parameters that are tuned
 * @param held the values of all other parameters, by name
 */
public record SearchSpace(List<Axis> axes, Map<String, String> held) {

    private static final int GREATEST_STEP = 3;

    /** One mutation in so many draws an axis anew in place of a step along it. */
    private static final int DRAWN_ANEW = 4;

    /** Returns the candidate that has all the defaults. */
    Candidate start() {
        return new Candidate(axes.stream().map(Axis::start).toList());
    }

    /** Tells whether a candidate does not contradict itself, by {@link UpperBound#all}; what is held may. */
    boolean isConsistent(Candidate candidate) {
        Map<String, String> all = new HashMap<>(held);
        all.putAll(values(candidate));
        return UpperBound.all().stream()
                .filter(each -> !held.containsKey(each.key()) || !held.containsKey(each.bound()))
                .allMatch(each -> each.isKept(key -> Optional.ofNullable(all.get(key))));
    }

    /** Returns what is tried of a parameter, or its held value, as far as those are numbers; empty if the template has none. */
    List<BigDecimal> numbers(String key) {
        List<String> values = axes.stream()
                .filter(axis -> axis.key().equals(key))
                .findFirst()
                .map(Axis::values)
                .orElseGet(() -> held.containsKey(key) ? List.of(held.get(key)) : List.of());
        return values.stream().map(Axis::number).filter(Objects::nonNull).toList();
    }

    Candidate random(SplittableRandom random) {
        List<Integer> choices = new ArrayList<>();
        for (Axis axis : axes) {
            choices.add(random.nextInt(axis.values().size()));
        }
        return new Candidate(List.copyOf(choices));
    }

    /** Returns a neighbour of a candidate: one or two parameters are a few steps further, or anywhere. */
    Candidate mutated(Candidate parent, SplittableRandom random) {
        Candidate child = parent;
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            int axis = random.nextInt(axes.size());
            int size = axes.get(axis).values().size();
            int choice = random.nextInt(DRAWN_ANEW) == 0
                    ? random.nextInt(size)
                    : child.choices().get(axis) + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(GREATEST_STEP));
            child = child.with(axis, Math.max(0, Math.min(size - 1, choice)));
        }
        return child;
    }

    /** Returns how many candidates there are; at most Long.MAX_VALUE. */
    long size() {
        long size = 1;
        for (Axis axis : axes) {
            int count = axis.values().size();
            size = size > Long.MAX_VALUE / count ? Long.MAX_VALUE : size * count;
        }
        return size;
    }

    /** Returns the values of all tuned parameters, by name. */
    Map<String, String> values(Candidate candidate) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            values.put(
                    axes.get(i).key(),
                    axes.get(i).values().get(candidate.choices().get(i)));
        }
        return values;
    }

    /** Returns those of them that are not the defaults. */
    Map<String, String> changes(Candidate candidate) {
        Map<String, String> changes = values(candidate);
        for (int i = 0; i < axes.size(); i++) {
            if (candidate.choices().get(i) == axes.get(i).start()) {
                changes.remove(axes.get(i).key());
            }
        }
        return changes;
    }
}
