package fr.aiguilleur.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral before it is recorded.
 *
 * @param place id in the directory
 * @param phone of the person, as typed: kept only until the text message left; null when none is to be sent
 */
public record Draft(
        String place,
        String need,
        @Nullable String service,
        @Nullable String path,
        List<String> reasons,
        List<String> doubts,
        List<String> bring,
        String initials,
        boolean consent,
        @Nullable String phone) {}
