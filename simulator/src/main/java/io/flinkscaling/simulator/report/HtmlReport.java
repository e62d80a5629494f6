package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.ReplayReport;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code report.html} and {@code tune.html}: pages with all that they need in them, charts included. */
final class HtmlReport {

    /** What the pages have in common: their frame, the table of a policy's activities, and that of the settings. */
    private static final List<String> SHARED = List.of("page", "activities", "settings");

    private HtmlReport() {}

    /**
     * Returns the page.
     *
     * @param charts the chart of each policy, as a PNG, by the name of the policy
     * @param closer parts of one replay; empty if none is looked at closer
     * @param rehearsal what the page says of a rehearsal
     */
    static String render(
            ReplayReport report, Map<String, byte[]> charts, Optional<CloserLook> closer, RehearsalPage rehearsal)
            throws IOException {
        return template(ReportFiles.PAGE)
                .data("page", ReportPage.of(report, charts, closer), "rehearsal", rehearsal)
                .render();
    }

    /** Returns the page of tuning. */
    static String render(TunePage page) throws IOException {
        return template(ReportFiles.TUNE_PAGE).data("page", page).render();
    }

    private static Template template(String page) throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        for (String shared : SHARED) {
            engine.putTemplate(shared, parse(engine, shared + ".html"));
        }
        return parse(engine, page);
    }

    private static Template parse(Engine engine, String name) throws IOException {
        try (InputStream source = HtmlReport.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new FileNotFoundException("the template " + name + " is not on the class path");
            }
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return engine.parse(text, Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
