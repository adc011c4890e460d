package fr.aiguilleur.subscription;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The calendars that are subscribed to: those of the knowledge folder and those of the settings. */
@Component
class Subscriptions {

    private static final String FILE = "agenda/abonnements.yaml";

    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();

    Subscriptions(
            KnowledgeFolder folder, KnowledgeProblems found, @Value("${aiguilleur.agenda.urls:}") String addresses) {
        List<Problem> problems = new ArrayList<>();
        folder.file(FILE).ifPresent(file -> read(file, problems));
        Stream.of(addresses.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .forEach(address -> host(address)
                        .ifPresentOrElse(
                                host -> keep(new Subscription(address, host, "", null, null)),
                                () -> problems.add(new Problem(
                                        "AIGUILLEUR_AGENDA_URLS", 0, "", "", "une adresse n'en est pas une"))));
        found.report(problems);
    }

    List<Subscription> all() {
        return List.copyOf(subscriptions.values());
    }

    private void read(KnowledgeFile file, List<Problem> problems) {
        List<YamlNode> items = YamlNode.read(file, problems::add)
                .map(root -> root.items("abonnements"))
                .orElse(List.of());
        for (YamlNode item : items) {
            String url = item.text("url");
            host(url)
                    .ifPresentOrElse(
                            host -> keep(new Subscription(
                                    url,
                                    item.text("nom").isEmpty() ? host : item.text("nom"),
                                    item.text("licence"),
                                    null,
                                    null)),
                            () -> problems.add(item.problem("url", "on attend une adresse https")));
        }
    }

    private void keep(Subscription subscription) {
        subscriptions.putIfAbsent(subscription.url(), subscription);
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
