package dev.plumbline.engine.things;

/** Something a policy can speak about: a record that ships, or a {@link DeclaredThing}. */
public interface Thing {

  Identity identity();
}
