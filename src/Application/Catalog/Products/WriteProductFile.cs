using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Application.Catalog.Products;

/// <summary>Writes all products to a file that can be imported, in every status, part by part while they are read. For admins.</summary>
/// <param name="Destination">The file; it stays open.</param>
public sealed record WriteProductFile(ImportFormat Format, Stream Destination) : IProcess<Unit>;

internal sealed class WriteProductFileHandler(IProductFiles files, IMediator mediator) : IRequestHandler<WriteProductFile, Unit>
{
    public async Task<Unit> Handle(WriteProductFile request, CancellationToken cancellationToken)
    {
        await using var writer = files.Write(request.Destination, request.Format);
        Cursor? after = null;
        do
        {
            var part = await mediator.Send(new ExportProducts(after), cancellationToken);
            foreach (var product in part.Items)
                await writer.Write(product, cancellationToken);
            await writer.Flush(cancellationToken);
            after = part.Next;
        }
        while (after is not null);
        return Unit.Value;
    }
}
