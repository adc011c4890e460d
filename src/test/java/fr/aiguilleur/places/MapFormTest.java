package fr.aiguilleur.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Point;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an address of the map asks, and what it does not. */
class MapFormTest {

    @Test
    void whatIsNotUnderstoodIsLeftOut() {
        Map<String, String> wrong = Map.of(
                "q", "x".repeat(101),
                "near", "91.5,2",
                "service", "Cuisine",
                "public", "Chats",
                "special", "<script>",
                "open", "hier",
                "free", "peut-être",
                "km", "1000",
                "autre", "chose",
                "page", "-1");

        assertThat(MapForm.of(wrong)).isEqualTo(new MapForm(Map.of(), 1));
    }

    @Test
    void anAddressAsksAgainWhatItWasMadeFrom() {
        Map<String, String> asked = Map.of(
                "q", "Évry & l'Yvette + 50 %",
                "service", "Aide aux démarches administratives",
                "public", "Familles et/ou enfants",
                "special", "Langues étrangères (anglais)",
                "open", "samedi",
                "free", "true",
                "km", "25");

        MapForm form = MapForm.of(asked);

        assertThat(form.said()).isEqualTo(asked);
        assertThat(form.address()).doesNotContain(" ", "'é", "+ ").startsWith("/carte?q=%C3%89vry%20%26%20");
        assertThat(form.on(3).address()).endsWith("&page=3");
        assertThat(form.without("q").without("km").address()).doesNotContain("q=", "km=");
    }

    @Test
    void whoNamesATownMeansItWhereverTheyAre() {
        assertThat(MapForm.of(Map.of("near", "48.71,2.24")).near()).contains(new Point(48.71, 2.24));
        assertThat(MapForm.of(Map.of("near", "48.71,2.24", "q", "Massy")).near())
                .isEmpty();
    }

    @Test
    void onlyWhatKeepsPlacesOutIsAFilter() {
        assertThat(MapForm.of(Map.of("q", "Massy", "km", "2")).filtered()).isFalse();
        assertThat(MapForm.of(Map.of("free", "true")).filtered()).isTrue();
    }
}
