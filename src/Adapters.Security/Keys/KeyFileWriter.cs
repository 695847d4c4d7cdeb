using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Security.Keys;

/// <summary>Writes a key file atomically: a reader gets the complete old or the complete new content, also after a crash.</summary>
internal static class KeyFileWriter
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>An existing file keeps its mode; a new one is readable by its owner only.</summary>
    /// <exception cref="CannotStartException">The file or its folder cannot be written.</exception>
    public static void Write(string path, string text) =>
        // The temporary file is next to the target of a link, because a rename is atomic within one file system only.
        Try(path, () => Replace(File.Exists(path) ? Writable(path) : path, text, overwrite: true));

    /// <summary>Creates the file, readable by its owner only. A file that is there, or is created at the same time by another program, remains.</summary>
    /// <exception cref="CannotStartException">The file or its folder cannot be written.</exception>
    public static void WriteUnlessThere(string path, Func<string> text)
    {
        if (!File.Exists(path))
            Try(path, () => Replace(path, text(), overwrite: false));
    }

    private static void Try(string path, Action write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            write();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The key file '{path}' cannot be written: {failed.Message}", failed);
        }
    }

    private static string Writable(string path) =>
        File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
            ? throw new UnauthorizedAccessException("The file is read-only.")
            : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static void Replace(string path, string text, bool overwrite)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(unfinished, Options(path)))
            {
                using (var writer = new StreamWriter(file, leaveOpen: true))
                    writer.Write(text);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            // Another program was faster.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static FileStreamOptions Options(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File.Exists(path) ? File.GetUnixFileMode(path) : OwnersOnly;
        return options;
    }
}
