package fr.aiguilleur.interpreter;

import fr.aiguilleur.fact.Tokens;
import fr.aiguilleur.person.Discretion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model neither reads nor writes in whatever language: numbers, links, e-mails, how people call themselves. */
public final class Marks implements Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\[\\[F(\\d{1,4})]]");
    private static final String MAIL = "[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+";
    private static final String LINK = "(?:https?://|www\\.)[^\\s<>«»\"]*[^\\s<>«»\".,;:!?)\\]]"
            + "|(?<![\\p{L}\\d])(?:[a-z\\d][a-z\\d-]*\\.)+(?:fr|com|org|net|eu|info|gouv|io|be|ch|re|paris)"
            + "(?:/[^\\s<>«»\"]*[^\\s<>«»\".,;:!?)\\]])?(?![\\p{L}\\d])";
    /** A name of one or two words, after what announces it. */
    private static final String NAME = "(?iu:(?:je m['’]appelle|mon nom est|mon pr[ée]nom est|my name is|me llamo"
            + "|mi nombre es|me chamo|o meu nome é|mi chiamo|ich hei(?:ß|ss)e|mein name ist|ma numesc|mă numesc"
            + "|adım|benim adım|nazywam się|меня зовут|мене звати|اسمي|madame|monsieur|mme|mlle|mr?s?\\.?)\\s+)"
            + "(?<name>\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?|(?<=اسمي\\s)\\p{L}+)";

    private static final String NUMBER = "\\+?\\d(?:[\\d\\p{Zs}.,:/h°-]{0,30}\\d)?(?:\\p{Zs}?[h€%])?";
    private static final Pattern HIDDEN = Pattern.compile(MAIL + "|" + LINK + "|" + NAME + "|" + NUMBER);

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> kept;
    private final Discretion discretion;

    /** @param kept names that stand as they are written, such as those of places */
    public Marks(List<String> kept, Discretion discretion) {
        this.discretion = discretion;
        this.kept = kept.stream()
                .filter(name -> name.strip().length() > 1)
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    @Override
    public String hide(String text) {
        String named = TOKEN.matcher(text).replaceAll("");
        names.addAll(discretion.names(named));
        for (String name : Stream.concat(kept.stream(), names.stream()).toList()) {
            named = replaced(named, Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])"));
        }
        return outside(named);
    }

    /** Digits of a token that stands already are no fact. */
    private String outside(String text) {
        StringBuilder hidden = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            hidden.append(replaced(text.substring(at, token.start()), HIDDEN)).append(token.group());
            at = token.end();
        }
        return hidden.append(replaced(text.substring(at), HIDDEN)).toString();
    }

    private String replaced(String text, Pattern what) {
        StringBuilder hidden = new StringBuilder();
        Matcher found = what.matcher(text);
        int at = 0;
        while (found.find()) {
            boolean name = found.namedGroups().containsKey("name") && found.group("name") != null;
            int start = name ? found.start("name") : found.start();
            String fact = text.substring(start, found.end());
            if (name) {
                names.add(fact);
            }
            hidden.append(text, at, start).append(token(fact));
            at = found.end();
        }
        return hidden.append(text.substring(at)).toString();
    }

    private String token(String fact) {
        String token = tokens.computeIfAbsent(fact, _ -> "[[F" + (tokens.size() + 1) + "]]");
        facts.put(token, fact);
        return token;
    }

    @Override
    public Optional<String> show(String text) {
        StringBuilder shown = new StringBuilder();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            String fact = facts.get(found.group());
            if (fact == null) {
                return Optional.empty();
            }
            found.appendReplacement(shown, Matcher.quoteReplacement(fact));
        }
        found.appendTail(shown);
        boolean torn = shown.indexOf("[[") >= 0 || shown.indexOf("]]") >= 0;
        return torn ? Optional.empty() : Optional.of(shown.toString());
    }

    /** How often each token stands in a text. */
    static Map<String, Long> counts(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(result -> Objects.requireNonNull(result.group()))
                .collect(Collectors.groupingBy(token -> token, Collectors.counting()));
    }

    /** The numbers, links and e-mails of a text, each as often as it stands there, in no order. */
    static List<String> facts(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = HIDDEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("name") == null) {
                found.add(matcher.group().replaceAll("[\\p{Zs}\\s]+", "").toLowerCase(java.util.Locale.ROOT));
            }
        }
        return found.stream().sorted().toList();
    }
}
