using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>Files that a browser sends over the connection of a page.</summary>
internal static class BrowserFileExtensions
{
    private const int PartSize = 64 * 1024;

    /// <summary>
    /// Copies the whole file. Fails with <see cref="IOException"/> when the browser does not send it all: because the file was changed or
    /// deleted after it was chosen, or because the connection was lost.
    /// </summary>
    /// <param name="received">Called with the number of bytes received so far.</param>
    public static async Task CopyTo(this IBrowserFile file, Stream target, long maxSize, Action<long>? received, CancellationToken cancellation)
    {
        try
        {
            var part = new byte[PartSize];
            long length = 0;
            await using var upload = file.OpenReadStream(maxSize, cancellation);
            while (await upload.ReadAsync(part, cancellation) is > 0 and var read)
            {
                await target.WriteAsync(part.AsMemory(0, read), cancellation);
                received?.Invoke(length += read);
            }
        }
        catch (Exception failure) when (IsLost(failure) && !cancellation.IsCancellationRequested)
        {
            throw new IOException("The browser did not send the file.", failure);
        }
    }

    /// <summary>The framework has no exception of its own for a stream from a browser that ends early.</summary>
    private static bool IsLost(Exception failure) =>
        failure is JSException or JSDisconnectedException or TimeoutException or InvalidOperationException or OperationCanceledException;
}
