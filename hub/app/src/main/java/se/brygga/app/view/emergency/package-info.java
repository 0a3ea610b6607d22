/**
 * What a reader can do from the patient page: open in an emergency, ask for a lift, register consent. The one package of the view that
 * reaches the registers; none that reads reaches it.
 */
package se.brygga.app.view.emergency;
