using Microsoft.AspNetCore.Components.Forms;
using Shop.Adapters.Site.Admin.Layout;

namespace Shop.Adapters.Site.Admin.Import;

/// <summary>A file from a browser, copied to a temporary file, so that it uses no memory and no transaction waits for a slow connection.</summary>
internal sealed class UploadedFile : IAsyncDisposable
{
    private const int PartSize = 64 * 1024;

    private readonly FileStream _file = MakeFile();

    /// <summary>Fails with <see cref="IOException"/> when the browser does not send the whole file.</summary>
    /// <param name="received">Called with the number of bytes received so far.</param>
    public Task Receive(IBrowserFile file, long maxSize, Action<long> received, CancellationToken cancellation) => file.CopyTo(_file, maxSize, received, cancellation);

    /// <summary>The file from its start. The caller must not close the stream; one reader at a time.</summary>
    public Stream Rewound()
    {
        _file.Position = 0;
        return _file;
    }

    /// <summary>The file in parts; a part is valid until the next one is read.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Parts()
    {
        var part = new byte[PartSize];
        var file = Rewound();
        while (await file.ReadAtLeastAsync(part, PartSize, throwOnEndOfStream: false) is > 0 and var length)
            yield return part.AsMemory(0, length);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static FileStream MakeFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"shop-upload-{Path.GetRandomFileName()}"), options);
    }
}
