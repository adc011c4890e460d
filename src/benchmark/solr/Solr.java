package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Article;
import fr.aiguilleur.benchmark.Corpus.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;

/** Solr in the same process: edismax over weighted fields in French, and the distance to a commune that stands in the text. */
final class Solr implements Peer {

    private static final Path HOME = Path.of("src/benchmark/solr/home");
    private static final String GUIDES = "guides";
    private static final String PLACES = "places";
    private static final int BATCH = 1_000;

    private final Path home = Files.createTempDirectory("solr");
    private final EmbeddedSolrServer server;
    private NamedTown towns = new NamedTown(List.of());

    Solr() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = home.resolve(HOME.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        server = new EmbeddedSolrServer(home, GUIDES);
    }

    @Override
    public void build(Corpus corpus) throws IOException, SolrServerException {
        towns = new NamedTown(corpus.towns());
        add(GUIDES, corpus.guides().stream().map(Solr::guide).toList());
        add(PLACES, corpus.places().stream().map(Solr::place).toList());
    }

    private void add(String core, List<SolrInputDocument> documents) throws IOException, SolrServerException {
        for (int from = 0; from < documents.size(); from += BATCH) {
            server.add(core, documents.subList(from, Math.min(documents.size(), from + BATCH)));
        }
        server.commit(core);
    }

    private static SolrInputDocument guide(Article guide) {
        SolrInputDocument document = new SolrInputDocument();
        document.addField("id", guide.slug());
        document.addField("title", guide.title());
        document.addField("phrasings", guide.phrasings());
        document.addField("passages", guide.passages());
        return document;
    }

    private static SolrInputDocument place(Spot place) {
        SolrInputDocument document = new SolrInputDocument();
        document.addField("id", place.id());
        document.addField("name", place.name());
        document.addField("address", place.address());
        document.addField("commune", place.postcode() + " " + place.commune());
        document.addField("services", place.services());
        document.addField("about", place.about());
        if (place.located()) {
            document.addField("where", place.latitude() + "," + place.longitude());
        }
        return document;
    }

    @Override
    public List<String> guides(String text, int limit) throws IOException, SolrServerException {
        ModifiableSolrParams query = words(text, limit);
        query.set("qf", "title^3 phrasings^5 passages");
        return ask(GUIDES, query);
    }

    @Override
    public List<String> places(String text, int limit) throws IOException, SolrServerException {
        ModifiableSolrParams query = words(text, limit);
        query.set("qf", "services^3 commune^3 name^2 address about");
        towns.in(text).ifPresent(town -> {
            query.set("sfield", "where");
            query.set("pt", town.latitude() + "," + town.longitude());
            query.set("fq", "{!bbox d=25}");
            query.set("bf", "recip(geodist(),1,80,4)");
        });
        return ask(PLACES, query);
    }

    private static ModifiableSolrParams words(String text, int limit) {
        ModifiableSolrParams query = new ModifiableSolrParams();
        query.set("defType", "edismax");
        query.set("q", text.replaceAll("[^\\p{L}\\p{N}]+", " "));
        query.set("mm", "0");
        query.set("lowercaseOperators", "false");
        query.set("fl", "id");
        query.set("rows", limit);
        return query;
    }

    private List<String> ask(String core, ModifiableSolrParams query) throws IOException, SolrServerException {
        List<String> ids = new ArrayList<>();
        for (SolrDocument found : server.query(core, query).getResults()) {
            ids.add((String) found.getFieldValue("id"));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
