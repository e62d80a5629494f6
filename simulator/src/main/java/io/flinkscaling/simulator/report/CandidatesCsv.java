package io.flinkscaling.simulator.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.text.PlainNumber;
import io.flinkscaling.simulator.tune.CandidateRow;
import io.flinkscaling.simulator.tune.Tally;
import io.flinkscaling.simulator.tune.Tuning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code candidates.csv}: a row for each candidate, in the order in which they were tried; what was not tried is an empty cell. */
final class CandidatesCsv {

    private static final int DECIMALS = 6;
    private static final List<String> PARTS = List.of("train", "test", "surge");
    private static final List<String> SCORES = List.of(
            "TotalUsdPerMonth",
            "CostUsdPerMonth",
            "KpuHoursPerDay",
            "RescalesPerDay",
            "LagSloViolationShare",
            "MaxMillisBehindLatest");

    private CandidatesCsv() {}

    static void write(Tuning tuning, Path file) throws IOException {
        try (CsvWriter csv = CsvFiles.create(file)) {
            csv.writeRecord(headings(tuning));
            for (CandidateRow row : tuning.candidates()) {
                List<String> cells = new ArrayList<>(row.parameters().values());
                cells.add(row.role().name().toLowerCase(Locale.ROOT));
                cells.add(Integer.toString(row.trainBlocks()));
                cells.add(Boolean.toString(row.isOnFront()));
                add(cells, Optional.of(row.train()), tuning.price());
                add(cells, row.test(), tuning.price());
                add(cells, row.surge(), tuning.price());
                csv.writeRecord(cells);
            }
        }
    }

    private static List<String> headings(Tuning tuning) {
        List<String> headings =
                new ArrayList<>(tuning.candidates().get(0).parameters().keySet());
        headings.addAll(List.of("role", "trainBlocks", "onFront"));
        PARTS.forEach(part -> SCORES.forEach(score -> headings.add(part + score)));
        return headings;
    }

    private static void add(List<String> cells, Optional<Tally> part, TotalPrice price) {
        if (part.isEmpty()) {
            SCORES.forEach(score -> cells.add(""));
            return;
        }
        Tally tally = part.get();
        for (double value : new double[] {
            tally.totalUsdPerMonth(price),
            tally.costUsdPerMonth(price.price()),
            tally.kpuHoursPerDay(),
            tally.rescalesPerDay(),
            tally.violationShare(),
            tally.maxMillisBehindLatest()
        }) {
            cells.add(PlainNumber.format(value, DECIMALS));
        }
    }
}
