package se.brygga.app.view.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Turns what is in the order of time, for tables. */
final class NewestFirst {

    private NewestFirst() {}

    static <T> List<T> of(List<T> things) {
        List<T> turned = new ArrayList<>(things);
        Collections.reverse(turned);
        return turned;
    }
}
