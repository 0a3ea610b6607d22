package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.reading.ReadingHouse.HOSPITAL;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.physician;

import java.nio.file.Path;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scope with a condition holds for each resource, however it is asked for (SMART 2.2, scopes with search parameters; view.md 4: S26). */
class ScopeConditionTest {

    private static final String LABORATORY = "user/Observation.rs?category=laboratory";

    @TempDir
    private Path folder;

    @AutoClose
    private ReadingHouse house;

    @BeforeEach
    void open() {
        house = new ReadingHouse(folder);
        for (String category : new String[] {"laboratory", "vital-signs"}) {
            Observation observation = ReadingHouse.weight("of-" + category, house.person);
            observation
                    .addCategory()
                    .addCoding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                    .setCode(category);
            house.put(observation, house.person, HOSPITAL, WARD, "und");
        }
    }

    @Test
    void s26ReadingOneByIdHoldsToIt() {
        assertThat(house.door.read(physician(LABORATORY), "Observation", "of-laboratory"))
                .isPresent();
        assertThat(house.door.read(physician(LABORATORY), "Observation", "of-vital-signs"))
                .isEmpty();
    }

    @Test
    void s26WhatSearchesAndIncludesAreMadeOfHoldsToIt() {
        var view = house.door.open(physician(LABORATORY), house.person, Set.of("Observation"));

        assertThat(view.orElseThrow().resources())
                .extracting(one -> one.shared().getIdElement().getIdPart())
                .containsExactly("of-laboratory");
    }
}
