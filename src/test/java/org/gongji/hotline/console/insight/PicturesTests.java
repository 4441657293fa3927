package org.gongji.hotline.console.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.gongji.hotline.calllog.Insight.Hop;
import org.gongji.hotline.calllog.Insight.Hour;
import org.junit.jupiter.api.Test;

class PicturesTests {

    @Test
    void the_darkest_square_is_the_hour_with_most_calls() {
        var heat = HeatMap.of(
                List.of(new Hour(DayOfWeek.MONDAY, 9, 600), new Hour(DayOfWeek.SUNDAY, 23, 1)),
                Locale.SIMPLIFIED_CHINESE);

        assertThat(heat.weekdays()).startsWith("周一").endsWith("周日");
        assertThat(heat.rows().get(9).squares().getFirst()).isEqualTo(new HeatMap.Square("600", 6));
        assertThat(heat.rows().get(23).squares().getLast()).isEqualTo(new HeatMap.Square("1", 1));
        assertThat(heat.rows().get(0).squares().getFirst()).isEqualTo(new HeatMap.Square("0", 0));
    }

    @Test
    void a_band_is_as_broad_as_many_calls_went() {
        var svg = picture(
                new Hop(0, "welcome", "identify", 300),
                new Hop(0, "welcome", "HUNG_UP", 100),
                new Hop(1, "identify", "GOODBYE", 300));

        assertThat(svg).contains("<title>welcome → identify: 300</title>", "GOODBYE 300", "HUNG_UP 100");
        assertThat(broad(svg, "welcome → identify")).isEqualTo(3 * broad(svg, "welcome → HUNG_UP"), within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.1);
    }

    private static double broad(String svg, String title) {
        var before = svg.substring(0, svg.indexOf(title));
        var at = before.lastIndexOf("stroke-width=\"") + "stroke-width=\"".length();
        return Double.parseDouble(before.substring(at, before.indexOf('"', at)));
    }

    @Test
    void dialogs_that_few_came_to_stand_together() {
        var svg = picture(
                new Hop(0, "welcome", "guide", 9_900),
                new Hop(0, "welcome", "code", 60),
                new Hop(0, "welcome", "pin", 40),
                new Hop(1, "guide", "GOODBYE", 9_900),
                new Hop(1, "code", "GOODBYE", 60),
                new Hop(1, "pin", "GOODBYE", 40));

        assertThat(svg).contains("others 100").doesNotContain("code", "pin");
    }

    @Test
    void a_name_does_not_get_out_of_its_text() {
        assertThat(picture(new Hop(0, "<script>", "HUNG_UP", 1))).doesNotContain("<script>");
    }

    @Test
    void nothing_drawn_of_no_calls_is_still_a_picture() {
        assertThat(picture()).startsWith("<svg").endsWith("</svg>");
    }

    private static String picture(Hop... hops) {
        return FlowPicture.of(List.of(hops), "ways", name -> name.isEmpty() ? "others" : name);
    }
}
