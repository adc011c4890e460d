package fr.aiguilleur.texting;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Coordinators see how text messages go: what they cost, day by day and by month, beside what did not arrive. */
@Controller
class Costs {

    private static final int DAYS = 14;

    /** A line of the table; no cost where nobody has told the price. */
    record Line(
            LocalDate from,
            long texts,
            long segments,
            @Nullable String cost) {}

    private final SpentTable table;
    private final Clock clock;
    private final @Nullable BigDecimal price;

    Costs(SpentTable table, Clock clock, @Value("${aiguilleur.sms.price:#{null}}") @Nullable BigDecimal price) {
        this.table = table;
        this.clock = clock;
        this.price = price;
    }

    @GetMapping("/coordination/sms")
    String page(Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate month = today.withDayOfMonth(1);
        LocalDate before = month.minusMonths(1);
        LocalDate first = before.isBefore(today.minusDays(DAYS)) ? before : today.minusDays(DAYS);
        List<Spent> spent = table.since(first, clock.getZone());
        model.addAttribute("price", price == null ? null : money(price, 4));
        model.addAttribute(
                "months", List.of(line(sum(spent, month, today)), line(sum(spent, before, month.minusDays(1)))));
        model.addAttribute("days", days(spent, today));
        return "coordination/sms";
    }

    /** The days without a message too. */
    private List<Line> days(List<Spent> spent, LocalDate today) {
        Map<LocalDate, Spent> byDay = spent.stream().collect(Collectors.toMap(Spent::from, Function.identity()));
        return IntStream.range(0, DAYS)
                .mapToObj(today::minusDays)
                .map(day -> line(byDay.getOrDefault(day, new Spent(day, 0, 0))))
                .toList();
    }

    private static Spent sum(List<Spent> spent, LocalDate from, LocalDate until) {
        return spent.stream()
                .filter(day -> !day.from().isBefore(from) && !day.from().isAfter(until))
                .reduce(new Spent(from, 0, 0), Spent::and);
    }

    private Line line(Spent spent) {
        String cost = price == null ? null : money(price.multiply(BigDecimal.valueOf(spent.segments())), 2);
        return new Line(spent.from(), spent.texts(), spent.segments(), cost);
    }

    /** @param digits after the comma at most; a price may be a fraction of a cent */
    private static String money(BigDecimal euros, int digits) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
        format.setMaximumFractionDigits(digits);
        return format.format(euros);
    }
}
