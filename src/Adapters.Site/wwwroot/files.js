// Raises the change event of a file input for files that were chosen before the framework listened to it; it has noticed the others.
export function announce(id) {
  const input = document.getElementById(id);
  if (!input || input.files.length === 0) return;
  const isNoticed = Object.values(input._blazorFilesById ?? {}).some(file => file.blob === input.files[0]);
  if (!isNoticed) input.dispatchEvent(new Event("change"));
}
