package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.walk.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One conversation as a coordinator writes it down; docs/conversations.md tells how. */
record Transcript(Path file, List<String> lines) {

    private static final ZonedDateTime A_TUESDAY = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Paris]");
    private static final Pattern LATER = Pattern.compile("(\\d+) (minute|heure|jour)s? plus tard");
    private static final Map<String, Duration> UNITS =
            Map.of("minute", Duration.ofMinutes(1), "heure", Duration.ofHours(1), "jour", Duration.ofDays(1));
    private static final Map<Channel, String> ONLY = Map.of(Channel.WEB, "sur le web", Channel.SMS, "par SMS");

    static Transcript read(Path file) {
        try {
            return new Transcript(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString().replace(".txt", "");
    }

    /** Both channels, unless the file names one. */
    List<Channel> channels() {
        List<Channel> named = ONLY.keySet().stream()
                .filter(channel -> lines.contains(ONLY.get(channel)))
                .sorted()
                .toList();
        return named.isEmpty() ? List.of(Channel.values()) : named;
    }

    void play(Channel channel) {
        play(new Talk(channel, A_TUESDAY));
    }

    /** The same, while a language model helps. */
    List<Outcome> play(Channel channel, @Nullable Assistance assistance) {
        Talk talk = new Talk(channel, A_TUESDAY, assistance);
        play(talk);
        return talk.outcomes();
    }

    /** Only what the person writes, whatever comes back. */
    List<Outcome> said(Channel channel, Assistance assistance) {
        Talk talk = new Talk(channel, A_TUESDAY, assistance);
        words().forEach(talk::write);
        return talk.outcomes();
    }

    /** What the person writes. */
    List<String> words() {
        return lines.stream()
                .filter(line -> line.startsWith("moi:") || line.startsWith("moi :"))
                .map(line -> line.split(" ?: ", 2)[1].strip())
                .toList();
    }

    private void play(Talk talk) {
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !ONLY.containsValue(line)) {
                step(line, file + ":" + number + ": " + line, talk);
            }
        }
    }

    private static void step(String line, String where, Talk talk) {
        String[] sides = line.split(" ?: ", 2);
        String said = sides.length == 2 ? sides[1].strip() : "";
        Matcher later = LATER.matcher(line);
        if (later.matches()) {
            talk.pass(Objects.requireNonNull(UNITS.get(later.group(2))).multipliedBy(Long.parseLong(later.group(1))));
            return;
        }
        switch (sides[0]) {
            case "moi" -> talk.write(said);
            case "bouton" -> talk.touch(said);
            case "conseiller dit" -> talk.operatorSays(said);
            case "conseiller parti" -> talk.handBack();
            case "conseiller termine" -> talk.close();
            default -> expect(sides[0], said, where, talk);
        }
    }

    private static void expect(String what, String said, String where, Talk talk) {
        switch (what) {
            case "aide" -> assertThat(plain(talk.seen())).as(where).contains(plain(said));
            case "jamais" -> assertThat(plain(talk.seen())).as(where).doesNotContain(plain(said));
            case "silence" -> assertThat(talk.said()).as(where).isEmpty();
            case "conseiller" ->
                assertThat(talk.last())
                        .as(where)
                        .isInstanceOfSatisfying(
                                Outcome.HandOver.class,
                                over -> assertThat(over.reason()).hasToString(said));
            case "sans conseiller" -> assertThat(talk.last()).as(where).isInstanceOf(Outcome.Say.class);
            case "fini" -> assertThat(talk.last()).as(where).isInstanceOf(Outcome.End.class);
            case "résumé" ->
                assertThat(talk.last())
                        .as(where)
                        .isInstanceOfSatisfying(
                                Outcome.HandOver.class,
                                over -> assertThat(over.summary().toString()).contains(said));
            case "guide" ->
                assertThat(String.valueOf(talk.memo().guide())).as(where).isEqualTo(said);
            case "étape" -> assertThat(talk.memo().trail()).as(where).endsWith(said);
            case "question" ->
                assertThat(String.valueOf(talk.memo().asked())).as(where).isEqualTo(said);
            case "lieu" ->
                assertThat(talk.said().getLast().citations()).as(where).anySatisfy(cited -> {
                    assertThat(cited.type()).isEqualTo("place");
                    assertThat(cited.title()).contains(said);
                });
            case "qui" -> assertThat(talk.owner().word()).as(where).isEqualTo(said);
            case "sait" -> assertThat(talk.memo().known().toString()).as(where).contains(said);
            default -> throw new AssertionError("not a line of a transcript, " + where);
        }
    }

    /** As a phone shows it, so that one file holds for both channels. */
    private static String plain(String text) {
        return Sms.simplify(text);
    }
}
