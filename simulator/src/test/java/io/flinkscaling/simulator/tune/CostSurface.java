package io.flinkscaling.simulator.tune;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Stands in for replays: KPU-hours are a function of the parameters, and there is nothing else. It notes what it was asked for. */
final class CostSurface implements Evaluator {

    private final ToDoubleFunction<Map<String, String>> kpuHoursPerDay;
    private final Queue<Block> asked = new ConcurrentLinkedQueue<>();

    CostSurface(ToDoubleFunction<Map<String, String>> kpuHoursPerDay) {
        this.kpuHoursPerDay = kpuHoursPerDay;
    }

    /** A bowl whose lowest point is where each parameter has a value. */
    static CostSurface bowl(Map<String, Integer> lowest) {
        return new CostSurface(parameters -> 24
                + parameters.entrySet().stream()
                        .mapToDouble(each ->
                                Math.pow(Integer.parseInt(each.getValue()) - lowest.getOrDefault(each.getKey(), 0), 2))
                        .sum());
    }

    @Override
    public List<Tally> evaluate(Map<String, String> parameters, Condition condition, List<Block> blocks) {
        asked.addAll(blocks);
        return blocks.stream()
                .map(block -> new Tally(
                        block.minutes(),
                        kpuHoursPerDay.applyAsDouble(parameters) * block.minutes() / Split.MINUTES_PER_DAY,
                        0,
                        0,
                        0,
                        0))
                .toList();
    }

    List<Block> asked() {
        return List.copyOf(asked);
    }

    /** An axis of whole numbers from 0 on. */
    static Axis axis(String key, int values, int start) {
        return new Axis(
                key, IntStream.range(0, values).mapToObj(Integer::toString).toList(), start);
    }
}
