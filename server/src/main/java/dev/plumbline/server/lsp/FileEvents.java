package dev.plumbline.server.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor tells of files that changed outside of it. */
final class FileEvents implements WorkspaceService {

  private final Session session;

  FileEvents(Session session) {
    this.session = session;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
    session.change(Workspace::diskChanged);
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
    session.change(Workspace::diskChanged);
  }
}
