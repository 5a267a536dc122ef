package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.RegisterFile;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.registers.Mistake;
import dev.plumbline.engine.registers.RegisterReader;
import dev.plumbline.engine.things.Register;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The registers of a bundle.
 *
 * @param files sorted by name
 * @param plurals what policies call all things of a register, by the name of their kind
 */
record Registers(List<Register> all, List<RegisterFile> files, Map<String, String> plurals) {
  Registers {
    all = List.copyOf(all);
    files = List.copyOf(files);
    plurals = Map.copyOf(plurals);
  }

  /** Reads them; what is wrong with any is told. */
  static Registers read(
      List<DeclaredTable> tables,
      Function<String, Optional<byte[]>> contentOfFile,
      Problems problems) {
    List<Register> all = new ArrayList<>();
    Map<String, RegisterFile> files = new TreeMap<>();
    Map<String, String> plurals = new HashMap<>();
    for (DeclaredTable declared : tables) {
      String name = declared.table().file();
      Optional<byte[]> content = contentOfFile.apply(name);
      if (content.isEmpty()) {
        problems.error(
            "T103",
            declared.span(),
            "there is no file '" + name + "' in the folder of the bundle",
            "write its path from that folder, such as \"registers/" + name(name) + '"');
        continue;
      }
      RegisterReader.Reading reading =
          RegisterReader.read(declared.table(), content.get(), Suggestion::didYouMean);
      reading.mistakes().forEach(mistake -> tell(mistake, declared, problems));
      all.add(reading.register());
      files.put(name, new RegisterFile(name, content.get()));
      plurals.put(declared.table().thing(), declared.plural());
    }
    return new Registers(all, List.copyOf(files.values()), plurals);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void tell(Mistake mistake, DeclaredTable declared, Problems problems) {
    mistake
        .place()
        .ifPresentOrElse(
            place ->
                problems.tell(
                    new Problem(
                        Problem.Level.ERROR,
                        mistake.code(),
                        new Span(
                            declared.table().file(), place.line(), place.column(), place.length()),
                        mistake.message(),
                        place.text(),
                        Optional.of(mistake.help()))),
            () ->
                problems.error(mistake.code(), declared.span(), mistake.message(), mistake.help()));
  }

  /** The columns that policies can ask for as a whole. */
  Columns columns(Vocabulary vocabulary) {
    return Columns.of(all, plurals, vocabulary);
  }
}
