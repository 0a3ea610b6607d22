package se.brygga.simulators.demo;

import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.Visit;

/**
 * A person of the story in the hospital.
 *
 * @param person who
 * @param visit the present stay
 */
record Patient(Person person, Visit visit) {

    Patient with(Visit changed) {
        return new Patient(person, changed);
    }
}
