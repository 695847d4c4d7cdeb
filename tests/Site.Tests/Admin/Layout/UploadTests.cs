using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Shop.Adapters.Site.Admin.Import;
using Shop.Adapters.Site.Admin.Products;
using Shop.Application.Media;

namespace Shop.Site.Tests.Admin.Layout;

/// <summary>Files that the browser does not send.</summary>
public sealed class UploadTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    public static TheoryData<string> Failures => [nameof(JSException), nameof(JSDisconnectedException), nameof(InvalidOperationException), nameof(TimeoutException), nameof(IOException), nameof(TaskCanceledException)];

    [Theory, MemberData(nameof(Failures))]
    public async Task Picture_that_the_browser_does_not_send_is_a_fault_of_its_field(string failure)
    {
        var input = _site.Show<PictureInput>(picture => picture.Add(shown => shown.Id, "images").Add(shown => shown.Name, "Pictures"));

        await Choose(input.FindComponent<InputFile>(), new LostFile("cup.png", Failure(failure)));

        await input.WaitForAssertionAsync(() => input.Fault("images").Should().Be("The file could not be read. Choose it again."));
        input.Find("#images").HasAttribute("disabled").Should().BeFalse();
        _site.Answers.Sent<UploadPicture>().Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task Import_that_the_browser_does_not_send_is_a_fault_of_its_field(string failure)
    {
        var form = _site.Show<ImportForm>();
        await Choose(form.FindComponent<InputFile>(), new LostFile("products.csv", Failure(failure)));

        await form.Find("form").SubmitAsync();

        await form.WaitForAssertionAsync(() => form.Fault("file").Should().Be("The file could not be read. Choose it again."));
        form.Find("#file").HasAttribute("disabled").Should().BeFalse();
    }

    [Fact]
    public void Input_works_when_its_script_does_not()
    {
        _site.JSInterop.SetupModule(_ => true).SetupVoid("announce", _ => true).SetException(new JSException("announce is not a function"));

        var form = _site.Show<ImportForm>();

        form.FindAll("#file").Should().ContainSingle();
    }

    private static Task Choose(IRenderedComponent<InputFile> input, IBrowserFile file) =>
        input.InvokeAsync(() => input.Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([file])));

    private static Exception Failure(string name) => name switch
    {
        nameof(JSException) => new JSException("NotReadableError"),
        nameof(JSDisconnectedException) => new JSDisconnectedException("The circuit has disconnected."),
        nameof(InvalidOperationException) => new InvalidOperationException("An error occurred while reading the remote stream: NotReadableError"),
        nameof(TimeoutException) => new TimeoutException("Did not receive any data in the allotted time."),
        nameof(IOException) => new EndOfStreamException(),
        _ => new TaskCanceledException(),
    };

    private sealed class LostFile(string name, Exception failure) : IBrowserFile
    {
        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Size => 1000;

        public string ContentType => "";

        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new LostStream(failure);
    }

    /// <summary>Ends after its first part.</summary>
    private sealed class LostStream(Exception failure) : MemoryStream(new byte[100])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw failure;
    }
}
