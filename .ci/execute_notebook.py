"""Executes a notebook, keeps the result and its pictures in a folder, and fails where a cell does or shows no picture.

    python .ci/execute_notebook.py NOTEBOOK FOLDER
"""

import base64
import pathlib
import sys
import time

import nbclient
import nbformat


def pictures(notebook):
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            picture = output.get("data", {}).get("image/png")
            if picture:
                yield base64.b64decode(picture)


def main():
    source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    notebook = nbformat.read(source, as_version=4)
    stored = [cell for cell in notebook.cells if cell.get("outputs") or cell.get("execution_count")]
    if stored:
        sys.exit(f"{source} is kept without outputs: clear them before it is committed")
    started = time.monotonic()
    client = nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(source.parent)}}
    )
    try:
        client.execute()
    except nbclient.exceptions.CellExecutionError as failure:
        sys.exit(f"{source}: {failure}")
    finally:
        nbformat.write(notebook, folder / source.name)
    shown = list(pictures(notebook))
    for number, picture in enumerate(shown, 1):
        (folder / f"{source.stem}-{number}.png").write_bytes(picture)
    cells = sum(cell.cell_type == "code" for cell in notebook.cells)
    print(f"{source.name}: {cells} cells in {time.monotonic() - started:.1f} s, {len(shown)} pictures")
    if not shown:
        sys.exit(f"{source} shows no picture")


main()
