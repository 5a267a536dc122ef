package dev.plumbline.server.cli;

import dev.plumbline.server.lsp.PolicyLanguageServer;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves an editor over standard input and output. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description = {
      "Serves an editor over the Language Server Protocol, on standard input and output: problems,"
          + " completion, what a phrase reads, definitions, renaming and formatting for .policy and"
          + " .vocab files. Each folder that the editor has open is a bundle.",
      ""
    },
    footer = {
      "",
      "Example: Neovim",
      "  vim.filetype.add({ extension = {",
      "    policy = 'plumbline', vocab = 'plumbline' } })",
      "  vim.lsp.config('plumbline', { cmd = { 'plumbline', 'policy', 'lsp' },",
      "    filetypes = { 'plumbline' }, root_markers = { 'bundle.yaml' } })",
      "  vim.lsp.enable('plumbline')"
    })
final class PolicyLspCommand implements Callable<Integer> {

  @Option(names = "--stdio", description = "What it does in any case; some editors add it.")
  private boolean stdio;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      System.setOut(System.err);
      return PolicyLanguageServer.serve(PlumblineCommand.Version.number(), in, out)
          ? Exit.FINE
          : Exit.FINDINGS;
    }
  }
}
