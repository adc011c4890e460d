package fr.aiguilleur.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PressTest {

    @Test
    void nothingIsFetchedToPrintAPage() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            byte[] pdf = new Press().print("outside", Map.of("site", site), Fit.whole(12));

            assertThat(new Paper(pdf).text()).isEqualTo("Ici");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
