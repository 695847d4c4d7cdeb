// A program that uses the API with the types of the OpenAPI document; it is compiled and never run.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

const shop = createClient<paths>({ baseUrl: "http://localhost:8080" });

type Product = components["schemas"]["Product"];

function priceOf(product: Product): number {
  return product.salePrice?.amount ?? product.price.amount;
}

export async function cheapest(words: string): Promise<Product | undefined> {
  const { data, error } = await shop.GET("/api/v1/products", {
    params: { query: { q: words, status: ["published"], sort: "price", limit: 10 } },
  });
  if (error) {
    const faults: components["schemas"]["ProblemFault"][] = error.errors ?? [];
    throw new Error(`${error.code}: ${faults.map((fault) => fault.detail).join(" ")}`);
  }

  return data.items.sort((a, b) => priceOf(a) - priceOf(b))[0];
}

export async function order(productId: components["schemas"]["ProductId"], key: string): Promise<components["schemas"]["OrderStatus"]> {
  const { data, response } = await shop.POST("/api/v1/orders", {
    params: { header: { "Idempotency-Key": key } },
    body: { items: [{ productId, quantity: 1 }] },
  });
  if (!data)
    throw new Error(`status ${response.status}`);

  return data.status;
}

export async function endOtherSessions(): Promise<string | null> {
  const { data } = await shop.GET("/api/v1/me/sessions");
  for (const session of data?.items.filter((session) => !session.current) ?? [])
    await shop.DELETE("/api/v1/me/sessions/{id}", { params: { path: { id: session.id } } });
  return (await shop.GET("/api/v1/me")).data?.emailVerifiedAt ?? null;
}

export async function merge(productId: components["schemas"]["ProductId"]): Promise<number> {
  const { data: cart } = await shop.POST("/api/v1/carts");
  if (!cart)
    return 0;

  await shop.PUT("/api/v1/cart/items/{productId}", { params: { path: { productId } }, body: { quantity: 2 }, headers: { "X-Cart-Token": cart.token } });
  const { data } = await shop.POST("/api/v1/cart/merge", { body: { cartToken: cart.token } });
  return data?.items.length ?? 0;
}

export async function rename(id: string, tag: string, name: string): Promise<void> {
  await shop.PATCH("/api/v1/products/{id}", { params: { path: { id }, header: { "If-Match": tag } }, body: { name, unit: null } });
  // @ts-expect-error The header is required.
  await shop.PATCH("/api/v1/products/{id}", { params: { path: { id } }, body: { name } });
  // @ts-expect-error Null is no name.
  await shop.PATCH("/api/v1/products/{id}", { params: { path: { id }, header: { "If-Match": tag } }, body: { name: null } });
  // @ts-expect-error There is no such path.
  await shop.GET("/api/v1/teapots");
  // @ts-expect-error There is no such status.
  await shop.GET("/api/v1/orders", { params: { query: { status: "broken" } } });
}
