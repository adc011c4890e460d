package fr.aiguilleur.fact;

import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers each fact in the order of its first appearance, and remembers how it was first written. */
final class HiddenFacts implements Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\[\\[(F[1-9]\\d{0,4})]]");
    private static final Pattern BRACKETS = Pattern.compile("\\[{2,}|]{2,}|\\[(?=F\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,/]*");
    private static final Pattern BROKEN =
            Pattern.compile("\\[\\s*\\[|]\\s*]|\\[\\s*F\\s*\\d", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Optional<Pattern> names;

    HiddenFacts(List<String> texts, List<String> names) {
        String any = names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> Pattern.quote(Fact.even(name.strip())))
                .collect(Collectors.joining("|"));
        this.names = any.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])", Fact.FLAGS));
        texts.forEach(this::hide);
    }

    @Override
    public String hide(String text) {
        StringBuilder hidden = new StringBuilder();
        int from = 0;
        for (Span span : spans(text)) {
            hidden.append(text, from, span.start()).append(token(span.key(), text.substring(span.start(), span.end())));
            from = span.end();
        }
        return hidden.append(text.substring(from)).toString();
    }

    /** A stretch of text that gets one token. */
    private record Span(String key, int start, int end) {}

    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        String even = Fact.even(text);
        spans(BRACKETS, "BRACKETS", even, spans);
        names.ifPresent(pattern -> spans(pattern, "NAME", even, spans));
        for (Fact fact : Fact.in(text)) {
            boolean word = fact.kind() == Fact.Kind.NUMBER && !Character.isDigit(text.charAt(fact.start()));
            if (!word && fact.kind() != Fact.Kind.MONTH && fact.kind() != Fact.Kind.SOON) {
                add(
                        new Span(
                                fact.kind() + " "
                                        + (fact.kind() == Fact.Kind.NUMBER
                                                ? even.substring(fact.start(), fact.end())
                                                : fact.value()),
                                fact.start(),
                                fact.end()),
                        spans);
            }
        }
        spans(DIGITS, "NUMBER", even, spans); // what no rule read is hidden as it stands
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private static void spans(Pattern pattern, String kind, String text, List<Span> spans) {
        pattern.matcher(text)
                .results()
                .forEach(found ->
                        add(new Span(kind + " " + PlainText.fold(found.group()), found.start(), found.end()), spans));
    }

    private static void add(Span span, List<Span> spans) {
        if (spans.stream().noneMatch(other -> other.start() < span.end() && span.start() < other.end())) {
            spans.add(span);
        }
    }

    private String token(String key, String written) {
        return tokens.computeIfAbsent(key, _ -> {
            String token = "F" + (tokens.size() + 1);
            shown.put(token, written);
            return "[[" + token + "]]";
        });
    }

    @Override
    public Optional<String> show(String text) {
        Matcher found = TOKEN.matcher(text);
        StringBuilder written = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (found.find()) {
            String fact = shown.get(found.group(1));
            if (fact == null) {
                return Optional.empty();
            }
            written.append(text, from, found.start()).append(fact);
            rest.append(text, from, found.start()).append('\u0000');
            from = found.end();
        }
        rest.append(text.substring(from));
        return BROKEN.matcher(rest).find()
                ? Optional.empty()
                : Optional.of(written.append(text.substring(from)).toString());
    }
}
