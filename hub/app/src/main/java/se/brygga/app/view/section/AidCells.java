package se.brygga.app.view.section;

import java.util.List;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;

/** Aids: aid, since, owner. */
final class AidCells {

    private final Directory directory;
    private final Told told;

    AidCells(Directory directory) {
        this.directory = directory;
        this.told = directory.told();
    }

    List<Cell> of(DeviceUseStatement use) {
        Cell contained = use.getContained().stream()
                .filter(Device.class::isInstance)
                .map(one -> told.concept(((Device) one).getType()))
                .findFirst()
                .orElseGet(told::absent);
        return List.of(
                told.first(contained, told.text(use.getDevice().getDisplay())),
                told.first(told.value(use.getTiming()), told.time(use.getRecordedOnElement())),
                directory.named(use.getSource()));
    }
}
