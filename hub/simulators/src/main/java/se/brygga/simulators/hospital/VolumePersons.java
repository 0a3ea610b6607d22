package se.brygga.simulators.hospital;

import java.time.LocalDate;

/** As many fictional residents of Åkerby as a measurement needs, known by the hospital's local ids only. */
public final class VolumePersons {

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1930, 1, 1);
    private static final int BIRTHDAYS = 25_000;

    private VolumePersons() {}

    /** Returns the person with this number; the same number is always the same person. */
    public static Person number(int number) {
        String id = String.format("B-%06d", number);
        LocalDate born = FIRST_BIRTHDAY.plusDays(number % BIRTHDAYS);
        return new Person(
                "volume person " + number, id, "", "Volymsson", "Nummer" + number, born, "9901", "Åkerby", "");
    }
}
