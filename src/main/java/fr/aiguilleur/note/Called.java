package fr.aiguilleur.note;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a note calls by "@claire".
 *
 * @param members the colleagues who are meant, each once
 * @param unknown names that nobody has, or that several have
 */
record Called(List<Member> members, List<String> unknown) {

    /** Not what follows a letter: that is a mail address. */
    private static final Pattern CALL =
            Pattern.compile("(?<![\\p{L}\\d._-])@([\\p{L}\\d](?:[\\p{L}\\d._-]*[\\p{L}\\d])?)");

    /** An identifier is sure; a first name only when one colleague has it. Nobody calls themselves. */
    static Called in(String note, String author, List<Member> colleagues) {
        List<Member> members = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Matcher call = CALL.matcher(note); call.find(); ) {
            List<Member> meant = meant(PlainText.fold(call.group(1)), colleagues);
            if (meant.size() != 1) {
                unknown.add(call.group(1));
            } else if (!meant.getFirst().id().equals(author) && !members.contains(meant.getFirst())) {
                members.add(meant.getFirst());
            }
        }
        return new Called(List.copyOf(members), unknown.stream().distinct().toList());
    }

    List<String> ids() {
        return members.stream().map(Member::id).toList();
    }

    List<String> names() {
        return members.stream().map(Member::name).toList();
    }

    private static List<Member> meant(String word, List<Member> colleagues) {
        List<Member> byId = colleagues.stream()
                .filter(member -> PlainText.fold(member.id()).equals(word))
                .toList();
        return byId.isEmpty()
                ? colleagues.stream()
                        .filter(member -> PlainText.fold(firstName(member)).equals(word))
                        .toList()
                : byId;
    }

    private static String firstName(Member member) {
        return member.name().strip().split("\\s+", 2)[0];
    }
}
