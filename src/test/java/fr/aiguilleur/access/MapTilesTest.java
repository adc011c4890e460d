package fr.aiguilleur.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** That pictures of maps come from exactly the host that was set. */
class MapTilesTest {

    @Test
    void theOriginIsThatOfTheTemplateAndNoMore() {
        assertThat(new MapTiles("https://data.geopf.fr/wmts?Z={z}&ROW={y}&COL={x}", "© IGN").origin())
                .isEqualTo("https://data.geopf.fr");
        assertThat(new MapTiles("http://localhost:9090/{z}/{x}/{y}{r}.png", "").origin())
                .isEqualTo("http://localhost:9090");
        assertThat(new MapTiles("https://{s}.tile.example.org/{z}/{x}/{y}.png", "").origin())
                .isEqualTo("https://*.tile.example.org");
    }

    @Test
    void ourOwnTilesAndNoTilesNeedNoLeave() {
        assertThat(new MapTiles("/tuiles/{z}/{x}/{y}.png", "nous").origin()).isEmpty();
        assertThat(new MapTiles(" ", "© IGN").origin()).isEmpty();
        assertThat(new MapTiles(" ", "© IGN").attribution())
                .as("nobody to thank for no tiles")
                .isEmpty();
    }

    @Test
    void anAddressWithoutHostStopsTheStart() {
        assertThatThrownBy(() -> new MapTiles("https://{tuiles}_x/{z}", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aiguilleur.map.tiles");
    }
}
