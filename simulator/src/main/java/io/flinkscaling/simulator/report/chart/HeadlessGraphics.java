package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.text.InputException;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import javax.imageio.ImageIO;

/** Readies Java's graphics to draw charts with no display. To be called before any other graphics class is used. */
public final class HeadlessGraphics {

    private HeadlessGraphics() {}

    /**
     * Turns the display off and makes sure that there is a font.
     *
     * @throws InputException if there is none
     */
    public static void prepare() {
        // Otherwise a display that cannot be reached is an error, and on macOS an icon appears in the dock.
        System.setProperty("java.awt.headless", "true");
        // It would be a temporary file, which stays if this program is told to end meanwhile.
        ImageIO.setUseCache(false);
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("1", new FontRenderContext(null, true, true));
        } catch (LinkageError | InternalError | RuntimeException e) {
            // Without any font, as in a minimal container, Java fails in ways that do not tell what is missing.
            throw new InputException("Cannot draw the charts, Java finds no font: install fontconfig and a font, such"
                    + " as Debian's packages fontconfig and fonts-dejavu-core");
        }
    }
}
