/** The registers under the law: what source systems tell of them, and what people enter and ask for (SVOD, PDL; domain.md 5). */
package se.brygga.app.registers;
