package fr.aiguilleur.relay;

import fr.aiguilleur.referral.Draft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as programs ask for it; see {@link Draft}.
 *
 * @param need at most 300 letters; secrets, numbers and addresses of mail in it are not kept
 * @param initials at most four letters
 * @param consent the person agreed; must be told
 */
record ReferralRequest(
        @NotBlank String place,
        @Nullable String need,
        @Nullable String service,
        @Nullable String path,
        @Nullable List<String> reasons,
        @Nullable List<String> doubts,
        @Nullable List<String> bring,
        @Nullable String initials,
        @NotNull Boolean consent,
        @Nullable String phone) {

    Draft draft() {
        return new Draft(
                place,
                told(need),
                service,
                path,
                told(reasons),
                told(doubts),
                told(bring),
                told(initials),
                consent,
                phone);
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> told(@Nullable List<String> lines) {
        return lines == null
                ? List.of()
                : lines.stream().map(ReferralRequest::told).toList();
    }
}
