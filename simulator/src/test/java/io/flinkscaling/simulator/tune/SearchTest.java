package io.flinkscaling.simulator.tune;

import static io.flinkscaling.simulator.tune.Searches.DAY;
import static io.flinkscaling.simulator.tune.Searches.search;
import static io.flinkscaling.simulator.tune.Searches.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.text.InputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The search on surfaces whose lowest point is known. */
class SearchTest {

    private static final SearchSpace WIDE = new SearchSpace(
            List.of(CostSurface.axis("a", 20, 10), CostSurface.axis("b", 20, 10), CostSurface.axis("c", 20, 10)),
            Map.of());

    @Test
    void findsTheLowestPointOfABowlByTryingATwentiethOfIt() {
        ParameterSearch.Found found =
                search(WIDE, CostSurface.bowl(Map.of("a", 3, "b", 17, "c", 10)), settings(400, 2));

        assertThat(WIDE.changes(found.best().tried().candidate())).isEqualTo(Map.of("a", "3", "b", "17"));
        assertThat(found.tried()).hasSizeBetween(380, 401);
    }

    @Test
    void aSpaceThatIsSmallEnoughIsTriedWhole() {
        SearchSpace small =
                new SearchSpace(List.of(CostSurface.axis("a", 5, 0), CostSurface.axis("b", 4, 0)), Map.of());

        ParameterSearch.Found found = search(small, CostSurface.bowl(Map.of("a", 4, "b", 3)), settings(400, 2));

        assertThat(found.tried()).hasSize(20);
        assertThat(small.changes(found.best().tried().candidate())).isEqualTo(Map.of("a", "4", "b", "3"));
    }

    @Test
    void noCandidateIsTriedTwice() {
        List<Tried> tried =
                search(WIDE, CostSurface.bowl(Map.of()), settings(200, 2)).tried();

        assertThat(tried.stream().map(Tried::candidate)).doesNotHaveDuplicates();
    }

    @Test
    void aScaleOutThatAimsAboveItsTriggerIsNotTried() {
        Axis aim = new Axis("Headroom", List.of("0.5", "0.6", "0.7", "0.8", "0.9"), 0);
        Axis trigger = new Axis("ScaleOutAt", List.of("0.6", "0.7", "0.8"), 1);
        SearchSpace space = new SearchSpace(List.of(aim, trigger), Map.of());

        assertThat(search(space, constant(), settings(400, 2)).tried().stream()
                        .map(tried -> space.values(tried.candidate()))
                        .map(values -> values.get("Headroom") + "/" + values.get("ScaleOutAt")))
                .containsExactlyInAnyOrder(
                        "0.5/0.6", "0.6/0.6", "0.5/0.7", "0.6/0.7", "0.7/0.7", "0.5/0.8", "0.6/0.8", "0.7/0.8",
                        "0.8/0.8");
    }

    @Test
    void norOneThatAimsAboveATriggerThatIsHeld() {
        Axis aim = new Axis("ScaleInHeadroom", List.of("0.5", "0.7", "0.9"), 0);
        SearchSpace space = new SearchSpace(List.of(aim), Map.of("ScaleOutAt", "0.70"));

        assertThat(search(space, constant(), settings(400, 2)).tried().stream()
                        .map(tried -> space.values(tried.candidate()).get("ScaleInHeadroom")))
                .containsExactlyInAnyOrder("0.5", "0.7");
    }

    @Test
    void onlyTheSearchedPartIsRead() {
        CostSurface surface = CostSurface.bowl(Map.of("a", 3));

        search(WIDE, surface, settings(100, 2));

        assertThat(surface.asked()).isNotEmpty().allMatch(block -> block.to() <= 42 * DAY);
    }

    @Test
    void mostCandidatesAreTriedOnAFewBlocksOnly() {
        List<Tried> tried =
                search(WIDE, CostSurface.bowl(Map.of("a", 3)), settings(400, 2)).tried();

        assertThat(tried).filteredOn(each -> each.blockNumbers().size() < 6).hasSizeGreaterThan(300);
        assertThat(tried).filteredOn(each -> each.tallies().size() > 1).hasSizeBetween(12, 80);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        CostSurface surface = CostSurface.bowl(Map.of("a", 3, "b", 12));

        assertThat(search(WIDE, surface, settings(200, 3)).tried())
                .isEqualTo(search(WIDE, surface, settings(200, 1)).tried());
    }

    @Test
    void valuesThatTheTemplateDoesNotTakeTogetherAreLeftOut() {
        CostSurface refusing = new CostSurface(parameters -> {
            if (parameters.get("a").equals("3")) {
                throw new InputException("a must not be 3");
            }
            return 24 + Math.pow(Integer.parseInt(parameters.get("a")) - 3, 2);
        });

        ParameterSearch.Found found = search(WIDE, refusing, settings(400, 2));

        assertThat(WIDE.values(found.best().tried().candidate()).get("a")).isIn("2", "4");
        assertThat(found.tried())
                .noneMatch(tried -> WIDE.values(tried.candidate()).get("a").equals("3"));
    }

    @Test
    void aParameterThatBuysLessThanAPercentStaysAtItsDefault() {
        CostSurface surface = new CostSurface(parameters ->
                24 + 10 * Integer.parseInt(parameters.get("a")) + 0.01 * Integer.parseInt(parameters.get("b")));

        ParameterSearch.Found found = search(WIDE, surface, settings(400, 2));

        assertThat(WIDE.changes(found.best().tried().candidate())).isEqualTo(Map.of("a", "0"));
        assertThat(found.best().losses()).containsOnlyKeys("a");
        assertThat(found.best().losses().get("a")).isGreaterThan(1);
    }

    private static CostSurface constant() {
        return new CostSurface(parameters -> 24);
    }
}
