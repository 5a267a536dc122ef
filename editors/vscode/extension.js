'use strict';

const { commands, window, workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

/** Starts `plumbline policy lsp` and lets the editor speak with it. */
async function activate(context) {
  const command = workspace.getConfiguration('plumbline').get('path');
  const server = {
    command,
    args: ['policy', 'lsp'],
    transport: TransportKind.stdio,
    options: { shell: process.platform === 'win32' },
  };
  const files = workspace.createFileSystemWatcher('**/{*.policy,*.vocab,bundle.yaml}');
  context.subscriptions.push(files);
  client = new LanguageClient('plumbline', 'Plumbline', server, {
    documentSelector: [
      { scheme: 'file', language: 'plumbline-policy' },
      { scheme: 'file', language: 'plumbline-vocab' },
    ],
    synchronize: { fileEvents: files },
  });
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('plumbline.path')) {
        const reload = 'Reload window';
        const chosen = await window.showInformationMessage(
          'The path of plumbline has changed.',
          reload,
        );
        if (chosen === reload) {
          await commands.executeCommand('workbench.action.reloadWindow');
        }
      }
    }),
  );
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(
      `Plumbline could not be started as '${command}'. Say in the setting plumbline.path where it lies.`,
    );
  }
}

/** Ends the program in an orderly way. */
function deactivate() {
  return client && client.isRunning() ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
