package se.brygga.simulators.hospital;

import java.time.LocalDate;
import java.util.List;

/** The persons of the story: published test identities (domain.md 3) with invented names. */
public final class TestPersons {

    private static final String PERSONAL_NUMBER = "1.2.752.129.2.1.3.1";
    private static final String COORDINATION_NUMBER = "1.2.752.129.2.1.3.3";

    /** Lives in Åkerby: the fortnight is about this person. */
    public static final Person AKERBY = new Person(
            "person 1",
            "191212121212",
            PERSONAL_NUMBER,
            "Tolvansson",
            "Tolvan",
            LocalDate.of(1912, 12, 12),
            "9901",
            "Åkerby",
            "");

    /** Lives in Sjöstad. */
    public static final Person SJOSTAD = new Person(
            "person 2",
            "196101182803",
            PERSONAL_NUMBER,
            "Sjöfiktsson",
            "Fiktoria",
            LocalDate.of(1961, 1, 18),
            "9902",
            "Sjöstad",
            "");

    /** Lives in Bergvik, which is not connected, and is followed by nobody. */
    public static final Person BERGVIK = new Person(
            "person 3",
            "189002029800",
            PERSONAL_NUMBER,
            "Bergfiktsson",
            "Sagolina",
            LocalDate.of(1890, 2, 2),
            "9903",
            "Bergvik",
            "");

    /** Lives in Bergvik, but Åkerby has decided on support. */
    public static final Person FOLLOWED = new Person(
            "person 4",
            "200302022389",
            PERSONAL_NUMBER,
            "Uppdiktsson",
            "Påhittad",
            LocalDate.of(2003, 2, 2),
            "9903",
            "Bergvik",
            "");

    /** Lives in Åkerby, with letters beyond ASCII in the name. */
    public static final Person LETTERS = new Person(
            "person 5",
            "199002222397",
            PERSONAL_NUMBER,
            "Öknamnsson",
            "Åsalill",
            LocalDate.of(1990, 2, 22),
            "9901",
            "Åkerby",
            "");

    /** Lives in Sjöstad, which has decided on support. */
    public static final Person DECIDED = new Person(
            "person 6",
            "195009072553",
            PERSONAL_NUMBER,
            "Låtsasson",
            "Inbillard",
            LocalDate.of(1950, 9, 7),
            "9902",
            "Sjöstad",
            "");

    /** Lives in Åkerby, with protected identity (sekretessmarkering). */
    public static final Person PROTECTED = new Person(
            "person 7 (protected)",
            "200001252386",
            PERSONAL_NUMBER,
            "Gömdotter",
            "Dolda",
            LocalDate.of(2000, 1, 25),
            "9901",
            "Åkerby",
            "Y");

    /** Stays in Åkerby with a coordination number (samordningsnummer). */
    public static final Person COORDINATION = new Person(
            "person 8",
            "197010632391",
            COORDINATION_NUMBER,
            "Gästspelsson",
            "Tillfällina",
            LocalDate.of(1970, 10, 3),
            "9901",
            "Åkerby",
            "");

    /** Stays in Åkerby with a coordination number, comes to the hospital twice. */
    public static final Person TWICE = new Person(
            "person 9",
            "196109732393",
            COORDINATION_NUMBER,
            "Återkomstsson",
            "Igenia",
            LocalDate.of(1961, 9, 13),
            "9901",
            "Åkerby",
            "");

    private TestPersons() {}

    /** Returns all of them. */
    public static List<Person> all() {
        return List.of(AKERBY, SJOSTAD, BERGVIK, FOLLOWED, LETTERS, DECIDED, PROTECTED, COORDINATION, TWICE);
    }
}
