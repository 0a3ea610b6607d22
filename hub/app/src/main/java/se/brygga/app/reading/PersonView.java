package se.brygga.app.reading;

import java.util.List;
import java.util.Set;

/**
 * What a caller may see of one person.
 *
 * @param person id of the person, merges followed
 * @param family the person and everybody merged into it: a reference to any of them is a reference to the person
 * @param resources permitted ones, the composed Patient first if any Patient is permitted
 * @param omissions what may be said of the rest
 */
public record PersonView(String person, List<String> family, List<Permitted> resources, Set<Omission> omissions) {}
