package se.brygga.translation.municipal;

import java.util.regex.Pattern;

/** Makes names of fields fit to stand in an address: an address may be logged, so it holds nothing that could be content. */
public final class Places {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_. -]{0,63}");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile(".*\\d[\\d -]{4}.*");

    private Places() {}

    /** Returns the name, or {@code #<position>} if it is long, odd or has a row of digits as an identifier has. */
    public static String name(String name, int position) {
        boolean fit =
                NAME.matcher(name).matches() && !LIKE_A_NUMBER.matcher(name).matches();
        return fit ? name : "#" + position;
    }
}
